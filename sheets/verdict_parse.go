package sheets

import "fmt"

// ParseVerdict reads a verdict's id as the report writes it.
func ParseVerdict(id string) (Verdict, error) {
	for v, known := range verdictIDs {
		if known == id && v > 0 {
			return Verdict(v), nil
		}
	}
	return 0, fmt.Errorf("not a verdict: %q", id)
}
