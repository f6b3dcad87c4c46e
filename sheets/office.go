package sheets

// Person is somebody of the office: an entry of the roster, or, where there is none, somebody who appears in ledgers.
type Person struct {
	Name     string // normalised
	Group    string // 组室
	Duty     string // 职务
	Member   bool   // 党员
	Arrived  Date   // zero: before all records
	Left     Date   // zero: still here
	Spells   []Spell
	Aliases  []string
	OnRoster bool
	// MemberOnly: named by the list of party members (党员名册) alone; due for what members are due for, nothing else.
	MemberOnly bool
	Joined     Date   // 入党时间; zero: unknown
	Remark     string // 备注 of the roster: an absence that it tells of (4月产假) is only suggested
	Confirmed  Date   // 转正时间; zero: unknown
	Note       string // what tells namesakes apart beside the group: 李伟（女）
	Place      Place  // the row of the roster, or the first cell that names the person
}

// Household is a contact household (联系户) with the people assigned to it.
type Household struct {
	Name     string
	Group    string // of its helper
	Helpers  []string
	Assigned bool // by the roster
	Place    Place
}

// Office is who is due: people in roster order, then those only ledgers name, in the order of their first mention.
type Office struct {
	Name       string // 填报单位, from the roster's or a ledger's title; empty: unknown
	HasRoster  bool
	People     []Person
	Households []Household // those the roster assigns, then those only ledgers name
}
