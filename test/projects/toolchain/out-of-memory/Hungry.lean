import Hungry.Growing
import Hungry.Fine
theorem above : fine = fine := rfl
