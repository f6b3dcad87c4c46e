package sealed

import (
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/pbkdf2"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/subtle"
	"fmt"
)

// ODF says how one part of an OpenDocument package is closed (ODF 1.3, part 2, 3.4 and 4.8). Its names are the last words of
// the standard's URIs, in small letters.
type ODF struct {
	Cipher     string // "aes256-cbc"
	IV         []byte
	StartKey   string // how the password becomes the beginning of the key: "sha256", "sha1"
	Derivation string // how that becomes the key: "pbkdf2"
	Spins      int
	KeyBytes   int
	Salt       []byte
	Sum        string // how the checksum was made: "sha256-1k", "sha1-1k"
	Checksum   []byte
}

// sumBytes is how much of a part, packed, is in its checksum.
const sumBytes = 1024

// odfCiphers are the ways to encrypt that are read, with the length of their keys. Blowfish, of before 2012, is not.
var odfCiphers = map[string]int{"aes128-cbc": 16, "aes192-cbc": 24, "aes256-cbc": 32}

// Open gives a part as it was before it was encrypted: packed by deflate. A password is proved by the part's own checksum.
// The error is one of Closed, or says that the description is damaged, or is that of a cancelled ctx.
func (o *ODF) Open(ctx context.Context, data []byte, keys *Keys) ([]byte, error) {
	size, known := odfCiphers[o.Cipher]
	switch {
	case !known, o.Derivation != "pbkdf2", o.Sum != "sha256-1k" && o.Sum != "sha1-1k", o.StartKey != "sha256" && o.StartKey != "sha1":
		return nil, fmt.Errorf("%w: %q, %q, %q, %q", ErrMethod, o.Cipher, o.Derivation, o.StartKey, o.Sum)
	case o.Spins < 1 || o.Spins > mostSpins:
		return nil, fmt.Errorf("%w: %d rounds", ErrMethod, o.Spins)
	case o.KeyBytes != size || len(o.IV) != blockSize || len(o.Salt) == 0 || len(data) == 0 || len(data)%blockSize != 0:
		return nil, errShort
	}
	var out []byte
	err := keys.try(ctx, func(password string) (bool, error) {
		key, err := o.key(password)
		if err != nil {
			return false, err
		}
		// The checksum needs the beginning only; the rest is decrypted by the password that fits.
		begin := decrypted(key, o.IV, data[:min(len(data), sumBytes+blockSize)])
		if len(begin) == len(data) {
			if begin = unpadded(begin); begin == nil {
				return false, nil
			}
		}
		if subtle.ConstantTimeCompare(o.sum(begin[:min(len(begin), sumBytes)]), o.Checksum) != 1 {
			return false, nil
		}
		out = unpadded(decrypted(key, o.IV, data))
		if out == nil {
			return false, errShort // its beginning is right and its end is not
		}
		return true, nil
	})
	return out, err
}

// key makes the key of a password.
func (o *ODF) key(password string) ([]byte, error) {
	var start []byte
	if o.StartKey == "sha256" {
		sum := sha256.Sum256([]byte(password))
		start = sum[:]
	} else {
		sum := sha1.Sum([]byte(password))
		start = sum[:]
	}
	return pbkdf2.Key(sha1.New, string(start), o.Salt, o.Spins, o.KeyBytes)
}

func (o *ODF) sum(b []byte) []byte {
	if o.Sum == "sha256-1k" {
		sum := sha256.Sum256(b)
		return sum[:]
	}
	sum := sha1.Sum(b)
	return sum[:]
}

func decrypted(key, iv, data []byte) []byte {
	block, err := aes.NewCipher(key)
	if err != nil {
		panic(err) // the length of the key has been looked at
	}
	out := make([]byte, len(data))
	cipher.NewCBCDecrypter(block, iv).CryptBlocks(out, data)
	return out
}

// unpadded takes off what fills the last block: its last byte says how much. nil says that it cannot be so.
func unpadded(b []byte) []byte {
	n := int(b[len(b)-1])
	if n < 1 || n > blockSize {
		return nil
	}
	return b[:len(b)-n]
}
