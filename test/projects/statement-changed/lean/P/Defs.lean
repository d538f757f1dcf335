namespace P

/-- The mean of two numbers. -/
def mean (x y : Rat) : Rat := (x + y) / 2

/-- How far the second number lies above the first. -/
def gap (x y : Rat) : Rat := y - x + 1

end P
