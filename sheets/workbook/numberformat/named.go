package numberformat

import "strings"

// named holds the formats that Excel 2003 XML and web pages saved by Excel call by a name instead of a code.
var named = map[string]string{
	"general":        General,
	"general number": General,
	"general date":   "yyyy/m/d h:mm",
	"short date":     "yyyy/m/d",
	"medium date":    "d-mmm-yy",
	"long date":      `yyyy"年"m"月"d"日"`,
	"short time":     "h:mm",
	"medium time":    "h:mm AM/PM",
	"long time":      "h:mm:ss",
	"currency":       `"¥"#,##0.00`,
	"euro currency":  "[$€-2] #,##0.00",
	"fixed":          "0.00",
	"standard":       "#,##0.00",
	"percent":        "0.00%",
	"scientific":     "0.00E+00",
	"yes/no":         `"Yes";"Yes";"No"`,
	"true/false":     `"True";"True";"False"`,
	"on/off":         `"On";"On";"Off"`,
	"text":           "@",
}

// Code gives the code of a format that may be called by a name ("Short Date"); any other is a code already. An empty
// one is General.
func Code(nameOrCode string) string {
	if nameOrCode == "" {
		return General
	}
	if len(nameOrCode) <= 14 {
		if code, ok := named[strings.ToLower(nameOrCode)]; ok {
			return code
		}
	}
	return nameOrCode
}
