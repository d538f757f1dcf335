import Second.Deep
import Second.Endless
import Second.Fine
import Second.Wrong
