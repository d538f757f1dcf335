module
public import Styled.Plain
public import Styled.Notation
public import Styled.AutoParam
public import Styled.Macro
public import Styled.Initialize
public import Styled.Uses
