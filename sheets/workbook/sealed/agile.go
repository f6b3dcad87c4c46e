package sealed

import (
	"bytes"
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/subtle"
	"encoding/base64"
	"encoding/binary"
	"encoding/xml"
	"fmt"
	"hash"
	"strings"
)

const blockSize = aes.BlockSize

// mostSpins bounds how often a password is hashed. Programs write 100,000; each is work for every password tried.
const mostSpins = 1_000_000

// The numbers that make different keys of one hashed password ([MS-OFFCRYPTO] 2.3.4.13).
var (
	verifierInputBlock = []byte{0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79}
	verifierValueBlock = []byte{0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e}
	packageKeyBlock    = []byte{0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6}
)

// binaryText is base64 within an attribute.
type binaryText []byte

func (b *binaryText) UnmarshalText(text []byte) error {
	out, err := base64.StdEncoding.DecodeString(strings.TrimSpace(string(text)))
	*b = out
	return err
}

// agileCipher are the attributes that the key of the data and that of the password share.
type agileCipher struct {
	KeyBits  int        `xml:"keyBits,attr"`
	HashSize int        `xml:"hashSize,attr"`
	Cipher   string     `xml:"cipherAlgorithm,attr"`
	Chaining string     `xml:"cipherChaining,attr"`
	Hash     string     `xml:"hashAlgorithm,attr"`
	Salt     binaryText `xml:"saltValue,attr"`

	hash func() hash.Hash
}

// agile is the encryption of Excel 2010 and later ([MS-OFFCRYPTO] 2.3.4.10).
type agile struct {
	Data agileCipher `xml:"keyData"`
	Keys []struct {
		Key *struct {
			agileCipher
			Spins         int        `xml:"spinCount,attr"`
			VerifierInput binaryText `xml:"encryptedVerifierHashInput,attr"`
			VerifierValue binaryText `xml:"encryptedVerifierHashValue,attr"`
			Value         binaryText `xml:"encryptedKeyValue,attr"`
		} `xml:"http://schemas.microsoft.com/office/2006/keyEncryptor/password encryptedKey"`
	} `xml:"keyEncryptors>keyEncryptor"`
}

func readAgile(description []byte) (method, error) {
	a := &agile{}
	if err := xml.Unmarshal(bytes.TrimRight(description, "\x00"), a); err != nil {
		return nil, fmt.Errorf("%w: %w", errShort, err)
	}
	// One key may be there for a certificate; that of the password is what counts.
	for len(a.Keys) > 0 && a.Keys[0].Key == nil {
		a.Keys = a.Keys[1:]
	}
	if len(a.Keys) == 0 {
		return nil, fmt.Errorf("%w: no key for a password", ErrMethod)
	}
	k := a.Keys[0].Key
	for _, c := range []*agileCipher{&a.Data, &k.agileCipher} {
		if err := c.check(); err != nil {
			return nil, err
		}
	}
	switch {
	case k.Spins < 0 || k.Spins > mostSpins:
		return nil, fmt.Errorf("%w: %d rounds", ErrMethod, k.Spins)
	case !blocks(k.VerifierInput, blockSize), !blocks(k.VerifierValue, k.HashSize), !blocks(k.Value, a.Data.KeyBits/8):
		return nil, errShort
	}
	return a, nil
}

// blocks reports whether something encrypted is whole and holds at least so many bytes.
func blocks(b []byte, least int) bool { return len(b) >= least && len(b)%blockSize == 0 }

func (c *agileCipher) check() error {
	switch strings.ReplaceAll(strings.ToUpper(c.Hash), "-", "") {
	case "SHA1":
		c.hash = sha1.New
	case "SHA256":
		c.hash = sha256.New
	case "SHA384":
		c.hash = sha512.New384
	case "SHA512":
		c.hash = sha512.New
	}
	switch {
	case c.hash == nil || c.Cipher != "AES" || c.Chaining != "ChainingModeCBC":
		return fmt.Errorf("%w: %q, %q, %q", ErrMethod, c.Cipher, c.Chaining, c.Hash)
	case c.KeyBits != 128 && c.KeyBits != 192 && c.KeyBits != 256:
		return fmt.Errorf("%w: %d bits", ErrMethod, c.KeyBits)
	case c.HashSize != c.hash().Size() || len(c.Salt) == 0:
		return errShort
	}
	return nil
}

func (a *agile) key(ctx context.Context, password string) (func([]byte, int), error) {
	k := a.Keys[0].Key
	hashed, err := spin(ctx, k.hash(), k.Salt, utf16le(password), k.Spins)
	if err != nil {
		return nil, err
	}
	plain := func(block, encrypted []byte) []byte {
		out := bytes.Clone(encrypted)
		key := fit(sum(k.hash(), hashed, block), k.KeyBits/8)
		cipher.NewCBCDecrypter(aesOf(key), fit(k.Salt, blockSize)).CryptBlocks(out, out)
		return out
	}
	input := plain(verifierInputBlock, k.VerifierInput)
	want := sum(k.hash(), input[:min(len(k.Salt), len(input))])
	if subtle.ConstantTimeCompare(want, plain(verifierValueBlock, k.VerifierValue)[:k.HashSize]) != 1 {
		return nil, nil
	}
	block := aesOf(plain(packageKeyBlock, k.Value)[:a.Data.KeyBits/8])
	return func(piece []byte, number int) {
		iv := fit(sum(a.Data.hash(), a.Data.Salt, binary.LittleEndian.AppendUint32(nil, uint32(number))), blockSize)
		cipher.NewCBCDecrypter(block, iv).CryptBlocks(piece, piece)
	}, nil
}

// spin hashes a password with its salt, and the result again and again.
func spin(ctx context.Context, h hash.Hash, salt, password []byte, rounds int) ([]byte, error) {
	out := sum(h, salt, password)
	var number [4]byte
	for i := range rounds {
		if i%4096 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		binary.LittleEndian.PutUint32(number[:], uint32(i))
		h.Reset()
		h.Write(number[:])
		h.Write(out)
		out = h.Sum(out[:0])
	}
	return out, nil
}

func sum(h hash.Hash, parts ...[]byte) []byte {
	h.Reset()
	for _, p := range parts {
		h.Write(p)
	}
	return h.Sum(nil)
}

// fit cuts to n bytes, or fills up as the format has it.
func fit(b []byte, n int) []byte {
	out := bytes.Repeat([]byte{0x36}, n)
	copy(out, b)
	return out
}

// aesOf makes the cipher of a key whose length was checked.
func aesOf(key []byte) cipher.Block {
	block, err := aes.NewCipher(key)
	if err != nil {
		panic(err)
	}
	return block
}
