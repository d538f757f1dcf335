import P.Instances
import P.Syntax
import P.Words
