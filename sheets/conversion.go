package sheets

// Conversion says how what a cell holds becomes an amount that counts: lengths of time become 学时 (domain.md C, Study), and
// a cell that shows another number than it holds counts as the one or the other.
type Conversion struct {
	// MinutesPerHour is how many minutes make one 学时; 0: minutes stay what they are.
	MinutesPerHour int
	// Bands: a course of 30 minutes or more is one 学时, one of 15 to 30 is 0.5, a shorter one 0.25 (as in 云南).
	Bands bool
	// Day and HalfDay are the 学时 of 一天 and 半天; 0: not set, and nobody knows.
	Day, HalfDay Amount
	// Shown: a rounded cell counts as the number that it shows.
	Shown bool
}

// Conversion gives what the readings say of it.
func (s *Settings) Conversion() Conversion {
	return Conversion{
		MinutesPerHour: s.MinutesPerHour, Bands: s.DurationAs == "bands", Day: s.DayHours, HalfDay: s.HalfDayHours,
		Shown: s.Amounts == "shown",
	}
}

// Hours converts a quantity in minutes or days into 学时; others stay as they are. Days of which the settings do not say what
// they make are Unknown.
func (q Quantity) Hours(c Conversion) Quantity {
	switch {
	case q.Minutes && c.Bands:
		q.Amount, q.Shown, q.Minutes = band(q.Amount), band(q.Shown), false
	case q.Minutes && c.MinutesPerHour > 0:
		q.Amount, q.Shown, q.Minutes = q.Amount/Amount(c.MinutesPerHour), q.Shown/Amount(c.MinutesPerHour), false
	case q.Days:
		hours, known := c.days(q.Amount)
		if !known {
			return Quantity{How: Unknown}
		}
		q.Amount, q.Days, q.Rounded = hours, false, false
	}
	if c.Shown && q.Rounded && q.How == Sure {
		q.Amount, q.Shown = q.Shown, q.Amount
	}
	return q
}

// days gives the 学时 of a number of whole and half days.
func (c Conversion) days(n Amount) (hours Amount, known bool) {
	whole, rest := n/unit, n%unit
	if whole > 0 && c.Day == 0 || rest != 0 && (rest != unit/2 || c.HalfDay == 0) {
		return 0, false
	}
	hours = whole * c.Day
	if rest != 0 {
		hours += c.HalfDay
	}
	return hours, true
}

// band gives the 学时 of one course of so many minutes. Fifteen minutes are at most fifteen, thirty at least thirty.
func band(minutes Amount) Amount {
	switch {
	case minutes >= Whole(30):
		return Whole(1)
	case minutes > Whole(15):
		return Whole(1) / 2
	case minutes > 0:
		return Whole(1) / 4
	}
	return 0
}
