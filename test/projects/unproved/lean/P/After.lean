import P.Surgery

-- Nothing is wrong with this module itself.
theorem P.behindSurgery (x y : Rat) : P.gap x y = 0 := absurd P.smuggled (by decide)
