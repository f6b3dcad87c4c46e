package sheets

// Lang is a language of the interface.
type Lang string

// The languages. Simplified Chinese comes first; everything is complete in both.
const (
	Chinese Lang = "zh"
	English Lang = "en"
)

// Words is a text in both languages.
type Words struct {
	Zh string `toml:"zh"`
	En string `toml:"en"`
}

// In gives the text in a language; Chinese where the language is unknown.
func (w Words) In(lang Lang) string {
	if lang == English {
		return w.En
	}
	return w.Zh
}

// verdictWords are the five results as a clerk reads them.
var verdictWords = [...]Words{{}, {"达标", "met"}, {"未达标", "short"}, {"免考核", "exempt"}, {"未到期", "not due"}, {"待核实", "to check"}}

// Words gives the verdict as a clerk reads it.
func (v Verdict) Words() Words { return verdictWords[v] }

var severityWords = [...]Words{{}, {"错误", "error"}, {"提醒", "warning"}, {"说明", "note"}}

// Words gives the severity as a clerk reads it.
func (s Severity) Words() Words { return severityWords[s] }
