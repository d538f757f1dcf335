module

public import All.Base
import all All.Base

public section

theorem All.next_three : All.next 3 = 4 := by rfl
theorem All.next_unfolds : All.next 3 = 4 := by unfold All.next; decide
theorem All.secret_two : 0 < 3 := by have : All.secret = 2 := rfl; omega
