import Ini.Later
import Ini.Alone
import Ini.StyleLater
