import P.Theorems
import P.Invented
