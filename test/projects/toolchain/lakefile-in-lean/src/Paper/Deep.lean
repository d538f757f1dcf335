theorem bound (x : α) : x = x := rfl
