import P.Instances
import P.Syntax
