import P.Theorems
import P.Surgery
import P.Skipped
import P.After
