import Deep.Deeper
import Deep.Fine
theorem above : fine = fine := rfl
