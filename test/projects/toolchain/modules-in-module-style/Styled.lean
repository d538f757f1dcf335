module

public import Styled.Base

public section

theorem Styled.top : Styled.half 4 = 2 := Styled.half_four
theorem Styled.derivedSorry : 1 = 2 := Styled.hole
theorem Styled.derivedAxiom : Styled.half 0 = 0 := Styled.assumed
