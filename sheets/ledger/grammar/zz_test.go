package grammar
import ("testing";"ledgercheck/sheets")
func TestZZ(t *testing.T){ for _,s:=range []string{"春季登山3月6日","春季登山\n3月6日","五四歌会5月4日","春游3月6日","趣味运动会10月15日","夏季3月6日","三八节3月8日","第一季度座谈3月8日","运动会（4月3日）"} {
 r:=Date(sheets.Content{Kind:sheets.Text,Text:s},sheets.Style{},DateHint{Year:2021}); t.Log(s,r.State,r.When.Span, PeriodIn(s)) }
 for _,s:=range []string{"孟浩","骆宾","学习","党史","封面","高山","明细","安全","石峰","张三"} { t.Log(s, IsName(s)) } }
