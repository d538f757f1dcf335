import Dup.B

theorem scale_zero : scale 0 = 0 := rfl
