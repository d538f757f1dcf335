import Opt.Deep
import Opt.Typo
import Opt.Text
import Opt.Rests
