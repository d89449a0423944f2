package quote

// stances fills in what each speaker does by a statement.
func (e *extraction) stances() {}
