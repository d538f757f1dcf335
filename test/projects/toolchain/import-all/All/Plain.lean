import All.Direct

theorem All.seen_here : All.next 3 = 4 := by rfl
theorem All.passed : All.next 3 = 4 := All.next_three
