package sealed

import (
	"bytes"
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"hash"
	"strings"
	"testing"
	"unicode/utf16"
)

// sealAgile is agile encryption written the other way round, after [MS-OFFCRYPTO] 2.3.4.11–15 and not after the code.
func sealAgile(plain []byte, password, name string, bits, spins int) (info, content []byte) {
	h := map[string]func() hash.Hash{"SHA1": sha1.New, "SHA256": sha256.New, "SHA384": sha512.New384, "SHA512": sha512.New}[name]
	digest := func(parts ...[]byte) []byte { d := h(); d.Write(bytes.Join(parts, nil)); return d.Sum(nil) }
	salt, dataSalt := []byte("salt of password"), []byte("salt of the data")
	cut := func(b []byte, n int) []byte { return append(bytes.Clone(b), bytes.Repeat([]byte{0x36}, 64)...)[:n] }
	cbc := func(key, iv, b []byte) []byte {
		b = append(bytes.Clone(b), make([]byte, (16-len(b)%16)%16)...)
		c, err := aes.NewCipher(key)
		if err != nil {
			panic(err)
		}
		cipher.NewCBCEncrypter(c, iv).CryptBlocks(b, b)
		return b
	}
	var wide []byte
	for _, u := range utf16.Encode([]rune(password)) {
		wide = binary.LittleEndian.AppendUint16(wide, u)
	}
	hashed := digest(salt, wide)
	for i := range spins {
		hashed = digest(binary.LittleEndian.AppendUint32(nil, uint32(i)), hashed)
	}
	seal := func(block string, b []byte) string {
		return base64.StdEncoding.EncodeToString(cbc(cut(digest(hashed, []byte(block)), bits/8), salt, b))
	}
	verifier, secret := []byte("sixteen of bytes"), bytes.Repeat([]byte("key"), 11)[:bits/8]
	attrs := func(salt []byte) string {
		return fmt.Sprintf(`saltSize="16" blockSize="16" keyBits="%d" hashSize="%d" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="%s" saltValue="%s"`,
			bits, h().Size(), name, base64.StdEncoding.EncodeToString(salt))
	}
	info = append([]byte{4, 0, 4, 0, 0x40, 0, 0, 0}, fmt.Sprintf(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password" xmlns:c="http://schemas.microsoft.com/office/2006/keyEncryptor/certificate"><keyData %s/><dataIntegrity encryptedHmacKey="" encryptedHmacValue=""/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="%d" %s encryptedVerifierHashInput="%s" encryptedVerifierHashValue="%s" encryptedKeyValue="%s"/></keyEncryptor></keyEncryptors></encryption>`,
		attrs(dataSalt), spins, attrs(salt),
		seal("\xfe\xa7\xd2\x76\x3b\x4b\x9e\x79", verifier), seal("\xd7\xaa\x0f\x6d\x30\x61\x34\x4e", digest(verifier)), seal("\x14\x6e\x0b\xe7\xab\xac\xd0\xd6", secret))...)
	content = binary.LittleEndian.AppendUint64(nil, uint64(len(plain)))
	for i := 0; i*4096 < len(plain); i++ {
		iv := cut(digest(dataSalt, binary.LittleEndian.AppendUint32(nil, uint32(i))), 16)
		content = append(content, cbc(secret, iv, plain[i*4096:min(len(plain), i*4096+4096)])...)
	}
	return info, content
}

func TestAgile(t *testing.T) {
	plain := bytes.Repeat([]byte("台账的内容。"), 1000)
	for _, tt := range []struct {
		hash string
		bits int
	}{{"SHA512", 256}, {"SHA384", 256}, {"SHA256", 192}, {"SHA1", 128}} {
		for _, size := range []int{0, 1, 4095, 4096, 4097, len(plain)} {
			info, content := sealAgile(plain[:size], "密码Pass1", tt.hash, tt.bits, 100)
			got, err := open(context.Background(), info, content, NewKeys([]string{"", "错", "密码Pass1"}))
			if err != nil || !bytes.Equal(got, plain[:size]) {
				t.Errorf("%s, %d bytes: %v, %d bytes", tt.hash, size, err, len(got))
			}
		}
	}
	info, content := sealAgile(plain, velvet, "SHA512", 256, 100)
	// A key for a certificate may stand before that of the password.
	info = bytes.Replace(info, []byte("<keyEncryptors>"), []byte(`<keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/certificate"><c:encryptedKey/></keyEncryptor>`), 1)
	if got, err := open(context.Background(), info, content, nil); err != nil || !bytes.Equal(got, plain) {
		t.Errorf("Excel's own password: %v", err)
	}
}

func TestAgileRefuses(t *testing.T) {
	plain := []byte("台账")
	info, content := sealAgile(plain, "密码", "SHA512", 256, 10)
	with := func(old, new string) []byte {
		if !bytes.Contains(info, []byte(old)) {
			t.Fatal(old)
		}
		return bytes.ReplaceAll(info, []byte(old), []byte(new))
	}
	keys := NewKeys([]string{"密码"})
	for _, tt := range []struct {
		name    string
		info    []byte
		content []byte
		keys    *Keys
		want    error
	}{
		{"no password", info, content, nil, ErrNoPassword},
		{"empty passwords", info, content, NewKeys([]string{"", ""}), ErrNoPassword},
		{"wrong password", info, content, NewKeys([]string{"别的", "密碼"}), ErrPassword},
		{"other version", append([]byte{9, 0, 9, 0}, info[4:]...), content, keys, ErrMethod},
		{"extensible", append([]byte{4, 0, 3, 0}, info[4:]...), content, keys, ErrMethod},
		{"other cipher", with(`"AES"`, `"RC2"`), content, keys, ErrMethod},
		{"other chaining", with("ModeCBC", "ModeCFB"), content, keys, ErrMethod},
		{"other hash", with("SHA512", "WHIRLPOOL"), content, keys, ErrMethod},
		{"odd key", with(`keyBits="256"`, `keyBits="8"`), content, keys, ErrMethod},
		{"endless work", with(`spinCount="10"`, `spinCount="9000000"`), content, keys, ErrMethod},
		{"certificate only", with("keyEncryptor/password", "keyEncryptor/other"), content, keys, ErrMethod},
		{"hash of another size", with(`hashSize="64"`, `hashSize="20"`), content, keys, errShort},
		{"no salt", with(`saltValue="`, `saltValue="" x="`), content, keys, errShort},
		{"verifier cut", with(`encryptedVerifierHashInput="`, `encryptedVerifierHashInput="AAAA" x="`), content, keys, errShort},
		{"no XML", info[:40], content, keys, errShort},
		{"nothing", nil, content, keys, errShort},
		{"far too much", append(bytes.Clone(info), make([]byte, mostInfo)...), content, keys, errShort},
		{"package cut", info, content[:12], keys, errShort},
		{"package empty", info, nil, keys, errShort},
	} {
		got, err := open(context.Background(), tt.info, bytes.Clone(tt.content), tt.keys)
		if !errors.Is(err, tt.want) || got != nil {
			t.Errorf("%s: %q, %v; want %v", tt.name, got, err, tt.want)
		}
		if err != nil && strings.Contains(err.Error(), "密") {
			t.Errorf("%s: the error holds a password: %v", tt.name, err)
		}
		if Closed(err) != (tt.want != errShort) {
			t.Errorf("%s: Closed(%v) = %t", tt.name, err, Closed(err))
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := open(ctx, info, content, keys); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// The password that opened a file is the first to be tried on the next.
func TestKeysLearn(t *testing.T) {
	keys := NewKeys([]string{"a", "b", "a", "c"})
	var tried []string
	fits := func(p string) (bool, error) { tried = append(tried, p); return p == "c", nil }
	for range 2 {
		if err := keys.try(context.Background(), fits); err != nil {
			t.Fatal(err)
		}
	}
	if got := strings.Join(tried, ""); got != "abcc" {
		t.Error(got)
	}
}

func FuzzEnvelope(f *testing.F) {
	info, content := sealAgile([]byte("台账"), velvet, "SHA1", 128, 2)
	f.Add(info, content)
	f.Add(append([]byte{3, 0, 2, 0, 0x24, 0, 0, 0, 32, 0, 0, 0, 0x24, 0, 0, 0, 0, 0, 0, 0, 0x0e, 0x66, 0, 0, 4, 0x80, 0, 0, 128, 0, 0, 0, 0x18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0}, make([]byte, 68)...), content)
	f.Fuzz(func(t *testing.T, info, content []byte) {
		size := len(content)
		if got, err := open(context.Background(), info, content, nil); err == nil && len(got) > size {
			t.Errorf("%d bytes from %d", len(got), size)
		}
	})
}
