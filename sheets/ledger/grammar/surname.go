package grammar

import (
	"strings"
	"unicode/utf8"
)

// surnames are the common surnames of one character. A text that begins with none of them may still be a name; one that
// does, and has the length of a name, most likely is one.
const surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱丘江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由"

// IsName reports whether a text looks like one person's name and little else: 欧阳明, 张 三, 阿依古丽·买买提, 李伟（女）.
func IsName(text string) bool {
	if len(text) > 60 {
		return false
	}
	n := PersonName(text)
	if n.Text == "" || isCircle(n.Text) {
		return false
	}
	if strings.ContainsAny(n.Text, "·•") {
		return hanLen(strings.NewReplacer("·", "", "•", "").Replace(n.Text)) >= 3
	}
	count := hanLen(n.Text)
	for _, w := range doubleSurnames {
		if strings.HasPrefix(n.Text, w) {
			return count >= 2 && count <= 4
		}
	}
	first, _ := utf8.DecodeRuneInString(n.Text)
	return count >= 2 && count <= 3 && strings.ContainsRune(surnames, first)
}
