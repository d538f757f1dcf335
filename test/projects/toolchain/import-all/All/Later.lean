module

public import All.Base
import all All.Direct

theorem All.not_passed_on : All.next 3 = 4 := by rfl
