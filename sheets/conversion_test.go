package sheets

import "testing"

func TestHours(t *testing.T) {
	hundred := func(n int) Amount { return Whole(n) / 100 }
	minutes := func(n Amount) Quantity { return Quantity{Amount: n, How: Sure, Minutes: true} }
	days := func(n Amount) Quantity { return Quantity{Amount: n, How: Sure, Days: true} }
	sixty, bands := Conversion{MinutesPerHour: 60}, Conversion{MinutesPerHour: 60, Bands: true}
	nanjing := Conversion{MinutesPerHour: 60, Day: Whole(6), HalfDay: Whole(3)}
	uneven := Conversion{Day: Whole(7), HalfDay: Whole(4)}
	for _, tt := range []struct {
		q    Quantity
		c    Conversion
		want string
		how  Sureness
	}{
		{minutes(Whole(90)), sixty, "1.5", Sure},
		{minutes(Whole(90)), Conversion{MinutesPerHour: 45}, "2", Sure},
		{minutes(Whole(90)), Conversion{}, "90", Sure},
		{minutes(Whole(90)), bands, "1", Sure},
		{minutes(Whole(30)), bands, "1", Sure},
		{minutes(Whole(30) - 1), bands, "0.5", Sure},
		{minutes(Whole(15) + 1), bands, "0.5", Sure},
		{minutes(Whole(15)), bands, "0.25", Sure},
		{minutes(1), bands, "0.25", Sure},
		{minutes(0), bands, "0", Sure},
		{Quantity{Amount: Whole(40), How: About, Minutes: true}, bands, "1", About},
		{Quantity{Amount: Whole(3), How: Sure}, bands, "3", Sure}, // 学时 stay what they are
		{days(Whole(1)), sixty, "0", Unknown},
		{days(Whole(1)), nanjing, "6", Sure},
		{days(hundred(50)), nanjing, "3", Sure},
		{days(hundred(250)), nanjing, "15", Sure},
		{days(hundred(150)), uneven, "11", Sure},
		{days(hundred(120)), nanjing, "0", Unknown}, // of a fifth of a day nothing is said
		{days(hundred(50)), Conversion{Day: Whole(6)}, "0", Unknown},
		{days(Whole(2)), Conversion{Day: Whole(6)}, "12", Sure},
		{days(Whole(1)), Conversion{HalfDay: Whole(3)}, "0", Unknown},
		{Quantity{Amount: Whole(2), How: About, Days: true}, nanjing, "12", About},
		{Quantity{Amount: hundred(496), Shown: Whole(5), Rounded: true, How: Sure}, sixty, "4.96", Sure},
		{Quantity{Amount: hundred(496), Shown: Whole(5), Rounded: true, How: Sure}, Conversion{Shown: true}, "5", Sure},
		{Quantity{Amount: hundred(496), How: Sure}, Conversion{Shown: true}, "4.96", Sure},
	} {
		if got := tt.q.Hours(tt.c); got.Amount.String() != tt.want || got.How != tt.how {
			t.Errorf("%+v by %+v: %s (%d), want %s (%d)", tt.q, tt.c, got.Amount, got.How, tt.want, tt.how)
		}
	}
}
