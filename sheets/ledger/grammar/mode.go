package grammar

import (
	"strings"

	"ledgercheck/sheets"
)

// Words of a contact in person. 走访 alone is one; 电话走访 is not.
var inPersonWords = []string{"实地", "入户", "上门", "现场", "面对面", "到户", "进村", "到村", "下村", "入村", "当面", "见面", "下乡", "驻村", "到家", "登门", "田间", "地头", "院坝"}

var visitWords = []string{"走访", "家访", "慰问", "探望", "看望"}

var remoteWords = []string{"电话", "微信", "视频", "线上", "短信", "网络", "qq", "语音", "远程", "通话", "电联", "网上", "钉钉", "手机", "连线", "信函"}

// Mode reads how a household was contacted. Where both ways are named (入户+电话) the household was visited.
func Mode(text string) (sheets.Mode, Doubt) {
	switch text {
	case "":
		return sheets.NoMode, Doubt{}
	case "实地", "入户", "上门", "走访":
		return sheets.InPerson, Doubt{}
	case "电话", "微信", "视频":
		return sheets.Remote, Doubt{}
	}
	s := Fold(text)
	if nothing(s) {
		return sheets.NoMode, Doubt{}
	}
	unknown := doubt(sheets.UncertainValue, "mode", text)
	if len(s) > 200 || hasAny(s, "未", "没", "不便", "不能", "无法", "非", "或", "改为", "改") {
		return sheets.UnknownMode, unknown
	}
	inPerson, remote := false, false
	for _, one := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("、,;/+和与及&|。", r) }) {
		far := hasAny(one, remoteWords...)
		near := hasAny(one, inPersonWords...) || !far && hasAny(one, visitWords...)
		if far && near {
			return sheets.UnknownMode, unknown // 视频见面
		}
		inPerson, remote = inPerson || near, remote || far
	}
	switch {
	case inPerson:
		return sheets.InPerson, Doubt{}
	case remote:
		return sheets.Remote, Doubt{}
	}
	return sheets.UnknownMode, unknown
}

// YesNo reads 是, √, 党员 as yes and 否, 群众, a blank as no; known is false for other words.
func YesNo(text string) (yes, known bool) {
	s := strings.Trim(Fold(text), ".。()")
	switch s {
	case "是", "√", "✓", "✔", "☑", "✅", "y", "yes", "true", "有", "对", "党员", "中共党员", "预备党员", "中共预备党员", "正式党员", "中共正式党员",
		"中国共产党党员", "共产党员", "中共", "是(预备)", "是(预备党员)", "党员(预备)":
		return true, true
	case "否", "×", "✗", "✘", "x", "n", "no", "false", "不是", "非", "没有", "群众", "团员", "共青团员", "非党员", "无党派", "无党派人士", "非中共党员",
		"民主党派", "民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟", "入党积极分子", "积极分子", "发展对象":
		return false, true
	}
	if nothing(s) {
		return false, true
	}
	if hasAny(s, "非", "不是", "未", "积极分子", "发展对象") {
		return false, false
	}
	if strings.HasPrefix(s, "中共党员") || strings.HasPrefix(s, "中共预备党员") {
		return true, true
	}
	return false, false
}
