import Looper.Endless
import Looper.Fine
theorem above : fine = fine := rfl
