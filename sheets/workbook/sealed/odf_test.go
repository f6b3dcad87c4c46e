package sealed

import (
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"errors"
	"strings"
	"testing"
)

// closedODF closes a text by the description's own rules, as LibreOffice does.
func closedODF(t *testing.T, text, password string) (ODF, []byte) {
	t.Helper()
	o := ODF{
		Cipher: "aes256-cbc", IV: []byte(strings.Repeat("i", 16)), StartKey: "sha256", Derivation: "pbkdf2", Spins: 7, KeyBytes: 32,
		Salt: []byte("salt"), Sum: "sha256-1k",
	}
	sum := sha256.Sum256([]byte(text[:min(len(text), sumBytes)]))
	o.Checksum = sum[:]
	key, err := o.key(password)
	if err != nil {
		t.Fatal(err)
	}
	fill := blockSize - len(text)%blockSize
	data := append([]byte(text), make([]byte, fill)...)
	data[len(data)-1] = byte(fill)
	block, err := aes.NewCipher(key)
	if err != nil {
		t.Fatal(err)
	}
	cipher.NewCBCEncrypter(block, o.IV).CryptBlocks(data, data)
	return o, data
}

func TestODF(t *testing.T) {
	keys := NewKeys([]string{"不对", "密码"})
	for _, n := range []int{0, 1, 15, 16, 17, 1007, 1008, 1023, 1024, 1025, 1040, 5000} {
		text := strings.Repeat("台账", n)[:n]
		o, data := closedODF(t, text, "密码")
		got, err := o.Open(context.Background(), data, keys)
		if err != nil || string(got) != text {
			t.Errorf("%d bytes: %d bytes, %v", n, len(got), err)
		}
		if _, err := o.Open(context.Background(), data, NewKeys([]string{"不对"})); !errors.Is(err, ErrPassword) {
			t.Errorf("%d bytes, a wrong password: %v", n, err)
		}
		if _, err := o.Open(context.Background(), data, nil); !errors.Is(err, ErrNoPassword) {
			t.Errorf("%d bytes, no password: %v", n, err)
		}
	}
}

func TestODFRefused(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(*ODF)
		cut    int
		want   error
	}{
		"Blowfish":           {change: func(o *ODF) { o.Cipher = "blowfish cfb" }, want: ErrMethod},
		"nothing is said":    {change: func(o *ODF) { *o = ODF{} }, want: ErrMethod},
		"Argon2":             {change: func(o *ODF) { o.Derivation = "argon2id" }, want: ErrMethod},
		"another start":      {change: func(o *ODF) { o.StartKey = "md5" }, want: ErrMethod},
		"another checksum":   {change: func(o *ODF) { o.Sum = "md5" }, want: ErrMethod},
		"work without end":   {change: func(o *ODF) { o.Spins = mostSpins + 1 }, want: ErrMethod},
		"no rounds":          {change: func(o *ODF) { o.Spins = -1 }, want: ErrMethod},
		"a short key":        {change: func(o *ODF) { o.KeyBytes = 16 }, want: errShort},
		"no beginning":       {change: func(o *ODF) { o.IV = nil }, want: errShort},
		"no salt":            {change: func(o *ODF) { o.Salt = nil }, want: errShort},
		"cut within a block": {change: func(*ODF) {}, cut: 5, want: errShort},
	} {
		o, data := closedODF(t, strings.Repeat("x", 3000), "密码")
		tt.change(&o)
		if _, err := o.Open(context.Background(), data[:len(data)-tt.cut], NewKeys([]string{"密码"})); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
