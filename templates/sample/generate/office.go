package main

// The sample office, as a model: who works there, what they studied, whom they visited, what they solved. The
// workbooks and the known answers are both made from it. Every name is invented.

const office = "青石县委组织部"

type person struct {
	name, group, duty string
	arrived           string // 到岗日期
	state             string // 状态, as the roster has it
	alias             string
	households        []string
}

var people = []person{
	{"林知远", "干部组", "组长", "2016-03-01", "在岗", "老林", []string{"田有福"}},
	{"苏小满", "干部组", "科员", "2018-09-03", "在岗", "", []string{"向长庚"}},
	{"顾长河", "干部组", "科员", "2017-06-12", "借调（2021-03-01至2021-03-31）", "", []string{"彭春花"}},
	{"程一帆", "干部组", "科员", "2019-11-04", "在岗", "", []string{"龙腊梅"}},
	{"唐明月", "党建组", "组长", "2015-08-17", "在岗", "", []string{"麻水生"}},
	{"石大川", "党建组", "科员", "2018-04-09", "在岗", "", []string{"石满仓"}},
	{"麦秋", "党建组", "科员", "2020-07-01", "在岗", "", []string{"罗四喜"}},
	{"方可期", "办公室", "主任", "2014-05-05", "在岗", "方主任", []string{"吴金桃", "覃木林"}},
	{"叶知秋", "办公室", "科员", "2021-02-18", "在岗", "", []string{"滕冬至"}},
	{"闻人清", "办公室", "科员", "2019-03-25", "在岗", "", []string{"黄树根"}},
}

// A session is one study record. Hours are in tenths and characters whole, so that sums are exact. near is a character
// count that is written as 近…万字 and proves nothing.
type session struct {
	day           int
	place, form   string
	topic         string
	tenths, chars int
	near          bool
}

var months = []struct {
	number   int
	last     int
	sessions []session
}{
	{1, 31, []session{
		{8, "三楼会议室", "集中学习", "党的十九届五中全会精神", 20, 3600, false},
		{15, "办公室", "个人自学", "《习近平谈治国理政》第三卷", 15, 3400, false},
		{22, "三楼会议室", "集中学习", "中央组织工作有关文件", 20, 3500, false},
	}},
	{2, 28, []session{
		{5, "三楼会议室", "集中学习", "中央一号文件", 20, 3500, false},
		{19, "办公室", "个人自学", "党史学习教育读本", 15, 3300, false},
		{26, "学习强国", "网络学习", "全国脱贫攻坚总结表彰大会精神", 20, 3600, false},
	}},
	{3, 31, []session{
		{5, "三楼会议室", "集中学习", "政府工作报告", 15, 2600, false},
		{12, "办公室", "个人自学", "党史学习教育读本", 10, 2500, false},
		{19, "三楼会议室", "集中学习", "干部任用条例", 15, 2700, false},
		{26, "学习强国", "网络学习", "“十四五”规划纲要", 15, 2600, false},
	}},
}

// studied gives a person's sessions of a month. The named exceptions are the sample's shortfalls and doubts; the others
// differ a little, as people do, and meet the targets.
func studied(index, month int) []session {
	p := people[index]
	all := append([]session(nil), months[month-1].sessions...)
	all[0].tenths += 5 * ((index*7 + month*3) % 3)
	all[1].chars += 100 * ((index*5 + month) % 6)
	switch {
	case p.name == "苏小满" && month == 3: // 4.5 学时
		all = all[:3]
		all[0].tenths, all[1].tenths, all[2].tenths = 20, 10, 15
		all[0].chars, all[1].chars, all[2].chars = 3600, 3400, 3700
	case p.name == "石大川" && month == 2: // 9600 字
		all[0].chars, all[1].chars, all[2].chars = 3200, 3400, 3000
	case p.name == "麦秋" && month == 3: // nothing was written down
		return nil
	case p.name == "闻人清" && month == 2: // 近1万字
		all = all[:2]
		all[0].tenths, all[1].tenths = 30, 25
		all[0].chars, all[1].chars, all[1].near = 3000, 10000, true
	case p.name == "顾长河" && month == 3: // on secondment
		return nil
	case p.name == "叶知秋" && month == 1: // not there yet
		return nil
	case p.name == "叶知秋" && month == 2: // came on the 18th
		return all[2:]
	}
	return all
}

// A visit is one contact with a household.
type visit struct {
	helper, household string
	month, day        int
	mode, content     string
}

var contents = []string{"了解生产生活情况", "宣传惠农政策", "查看住房和饮水", "了解子女就学就业", "商量发展产业"}

// visits gives the contacts of a month: each helper calls on each of his households once, but for the exceptions.
func visits(month int) []visit {
	var out []visit
	for i, p := range people {
		for j, household := range p.households {
			v := visit{p.name, household, month, 4 + (i*3+j*5+month)%20, "实地走访", contents[(i+j+month)%len(contents)]}
			for !workday(month, v.day) {
				v.day++
			}
			switch {
			case p.name == "唐明月" && month == 1: // how it was done is not said
				v.mode = ""
			case p.name == "方可期" && month == 2 && household == "吴金桃": // a call is no visit to the village
				v.mode = "电话联系"
			case p.name == "方可期" && month == 2: // 覃木林 was not contacted
				continue
			case p.name == "顾长河" && month == 3: // on secondment: a colleague went
				v.helper = "苏小满"
			case p.name == "叶知秋" && month == 1: // not there yet: a colleague called
				v.helper, v.mode = "方可期", "微信视频"
			case p.name == "叶知秋" && month == 2:
				v.day = 24
			case j == 0 && (i+month)%4 == 0:
				v.mode = "入户走访"
			}
			out = append(out, v)
		}
	}
	return out
}

// workday: no weekend, and not within the spring festival's holidays of 2021.
func workday(month, day int) bool {
	if month == 2 && day >= 11 && day <= 17 {
		return false
	}
	weekday := (map[int]int{1: 4, 2: 0, 3: 0}[month] + day - 1) % 7 // 1 January 2021 was a Friday, 0 is Monday
	return weekday < 5
}

// A problem is something that a household needed.
type problem struct {
	text, household, helper string
	month, day              int // solved on, or the deadline of an open one
	open                    bool
}

var needs = []string{
	"屋后排水沟堵塞", "申请低保材料不全", "孩子转学手续", "饮水管破损", "医保未缴费",
	"入户路面塌陷", "猪苗资金不足", "残疾证到期", "茶叶销路不畅", "照明线路老化",
	"外出务工缺少信息", "危房改造验收", "养老金资格认证", "灶台改造", "慢性病门诊登记",
	"化肥种子购买困难", "手机不会操作", "网络信号差", "家门口无护栏", "老人就医无人陪护",
	"产业奖补未到账", "堂屋漏雨",
}

// problems gives two solved problems for each household; one of 罗四喜's is still open.
func problems() []problem {
	var out []problem
	for i, p := range people {
		for _, household := range p.households {
			for k := range 2 {
				n := len(out)
				q := problem{needs[n], household, p.name, 1 + (i+k)%3, 6 + (n*5)%20, false}
				for !workday(q.month, q.day) {
					q.day++
				}
				if household == "罗四喜" && k == 1 {
					q.month, q.day, q.open = 6, 30, true
				}
				out = append(out, q)
			}
		}
	}
	return out
}
