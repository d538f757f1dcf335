import P.Whole
import Far.Away

theorem rests : Far.one = 1 := Far.one_eq
