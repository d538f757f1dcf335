import Leaver.Leaves
import Leaver.Fine
theorem above : fine = fine := rfl
