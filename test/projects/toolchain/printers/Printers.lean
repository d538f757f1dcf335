import Printers.Exits
import Printers.Fine
import Printers.Loops
import Printers.Spins
import Printers.Throws
