import Resting.Theorems
