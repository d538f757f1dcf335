import P.Instances
import P.Syntax
import P.Tricks
