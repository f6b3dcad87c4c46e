package sheets

// NarrowDigit makes a full-width digit an ordinary one, as in ２０２１年; any other character stays as it is.
func NarrowDigit(r rune) rune {
	if r >= '０' && r <= '９' {
		return r - '０' + '0'
	}
	return r
}
