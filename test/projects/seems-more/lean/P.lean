import P.Theorems
import P.Signs
