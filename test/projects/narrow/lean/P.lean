import P.Theorems
