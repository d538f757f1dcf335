module

public import All.Base

theorem All.not_seen : All.next 3 = 4 := by rfl
