prelude
import P.Theorems
