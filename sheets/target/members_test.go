package target

import (
	"testing"

	"ledgercheck/sheets"
)

// present says that everybody was there on every day.
type present struct{}

func (present) Absence(int, sheets.Period, bool) (work, away, perhaps int) { return 0, 0, 0 }

func (present) Months(int, int) int { return 12 }

func (present) Presence(int, sheets.Period, bool) sheets.Presence { return sheets.InService }

func (present) There(int, sheets.Span) (certain, possible bool) { return true, true }

// 全体党员 credits the members; where the roster does not say who they are, it may be any of its people.
func TestAllMembersCreditsMembers(t *testing.T) {
	for _, tt := range []struct {
		name        string
		told        bool
		members     bool
		sure, maybe int
	}{
		{"all", true, false, 3, 0},
		{"members", true, true, 2, 0},
		{"members, and nobody knows who they are", false, true, 0, 3},
	} {
		o := &sheets.Office{HasRoster: true}
		for i, name := range []string{"张三", "李四", "王五"} {
			o.People = append(o.People, sheets.Person{Name: name, OnRoster: true, Member: tt.told && i < 2})
		}
		r := newRun(Input{Office: o, Presence: present{}})
		var c credit
		r.everyone(&c, &sheets.People{Everyone: true, Members: tt.members}, sheets.Span{})
		if len(c.sure) != tt.sure || len(c.maybe) != tt.maybe {
			t.Errorf("%s: %d sure, %d maybe", tt.name, len(c.sure), len(c.maybe))
		}
	}
}
