package grammar

import (
	"strings"
	"unicode/utf8"
)

// splitPeople cuts a list of names at 、 , ; / line breaks and tabs outside brackets, and at 和 与 及 between two names.
func splitPeople(s string) []string {
	var out []string
	depth, start := 0, 0
	balanced := strings.Count(s, "(") == strings.Count(s, ")")
	for i, r := range s {
		switch r {
		case '(':
			depth++
		case ')':
			if depth > 0 {
				depth--
			}
		case '、', ',', ';', '/', '\n', '|', '\\', '，', '；', '+', '&':
			if depth == 0 || !balanced {
				out = appendNames(out, s[start:i])
				start = i + utf8.RuneLen(r)
			}
		}
	}
	return appendNames(out, s[start:])
}

// appendNames cuts a part at 和, 与, 及 where a name of two or more characters stands on both sides: 李和平 stays whole.
func appendNames(out []string, s string) []string {
	if strings.TrimSpace(s) == "" {
		return out
	}
	if len(s) > 300 || !hasAny(s, "和", "与", "及") {
		return append(out, s)
	}
	for i, r := range s {
		if i == 0 || r != '和' && r != '与' && r != '及' {
			continue
		}
		left, right := s[:i], s[i+utf8.RuneLen(r):]
		if r == '及' {
			left = strings.TrimSuffix(left, "以")
		}
		if nameLength(left) >= 2 && nameLength(right) >= 2 {
			return appendNames(append(out, left), right)
		}
	}
	return append(out, s)
}

// nameLength gives the characters of a text without brackets and spaces, 0 where other signs stand in it.
func nameLength(s string) int {
	s, _ = takeNotes(s)
	n := 0
	for _, r := range s {
		if r == ' ' {
			continue
		}
		if !isHan(r) && r != '·' && (r < '0' || r > '9') {
			return 0
		}
		n++
	}
	return n
}

// Costs of putting pieces between spaces together to one name; the cheapest reading of all pieces wins.
const (
	costWhole   = 0  // 张三
	costPair    = 2  // 张 三, 张 三丰
	costTriple  = 5  // 张 小 三
	costSurname = 1  // 欧阳 明
	costAlone   = 3  // a double surname by itself
	costLate    = 6  // 两字 一字 without a double surname
	costSingle  = 20 // a single character left alone
)

// splitSpaces cuts a part without other separators at its spaces. "李四 王五" is two names, "张 三" and "欧阳 明" one. tie is true
// where two readings are as good as each other.
func splitSpaces(s string) (names []string, tie bool) {
	pieces := withoutPosts(strings.Fields(s))
	switch len(pieces) {
	case 0:
		return nil, false
	case 1:
		return pieces, false
	}
	if len(pieces) > 400 {
		return pieces, true
	}
	if latin(pieces) {
		return []string{strings.Join(pieces, "")}, false
	}
	n := len(pieces)
	length := make([]int, n)
	for i, p := range pieces {
		length[i] = utf8.RuneCountInString(p)
		if hanLen(p) < 0 {
			length[i] = 9 // brackets, points, letters: a piece of its own
		}
	}
	const far = 1 << 30
	best, ways, take := make([]int, n+1), make([]int, n+1), make([]int, n+1)
	ways[n] = 1
	for i := n - 1; i >= 0; i-- {
		best[i] = far
		for k := 1; k <= 3 && i+k <= n; k++ {
			c, ok := joinCost(pieces[i:i+k], length[i:i+k])
			if !ok {
				continue
			}
			switch c += best[i+k]; {
			case c < best[i]:
				best[i], ways[i], take[i] = c, ways[i+k], k
			case c == best[i]:
				ways[i] = min(ways[i]+ways[i+k], 2)
			}
		}
	}
	for i := 0; i < n; i += take[i] {
		names = append(names, strings.Join(pieces[i:i+take[i]], ""))
	}
	return names, ways[0] > 1
}

// withoutPosts drops the pieces that are somebody's post and nobody's name: 股长 张三, 张三 科员. Where nothing else stands there they
// stay.
func withoutPosts(pieces []string) []string {
	if len(pieces) < 2 {
		return pieces
	}
	out := make([]string, 0, len(pieces))
	for _, p := range pieces {
		if !isOneOf(p, titles...) {
			out = append(out, p)
		}
	}
	if len(out) == 0 {
		return pieces
	}
	return out
}

func joinCost(pieces []string, length []int) (int, bool) {
	switch len(length) {
	case 1:
		if length[0] == 1 {
			return costSingle, true
		}
		if isOneOf(pieces[0], doubleSurnames...) {
			return costAlone, true
		}
		return costWhole, true
	case 2:
		switch {
		case length[0] == 1 && length[1] <= 2:
			return costPair, true
		case length[0] == 2 && length[1] <= 2 && isOneOf(pieces[0], doubleSurnames...):
			return costSurname, true
		case length[0] == 2 && length[1] == 1:
			return costLate, true
		}
	case 3:
		if length[0] == 1 && length[1] == 1 && length[2] == 1 {
			return costTriple, true
		}
	}
	return 0, false
}

// latin reports whether all pieces are written in Latin letters: one name in several words.
func latin(pieces []string) bool {
	for _, p := range pieces {
		for _, r := range p {
			if r >= 0x250 {
				return false
			}
		}
	}
	return true
}
