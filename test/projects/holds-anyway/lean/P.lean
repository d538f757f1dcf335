import P.Theorems
import P.Invented
import P.ByLean
import P.Edges
