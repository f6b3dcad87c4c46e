package sealed

import (
	"context"
	"crypto/cipher"
	"crypto/pbkdf2"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/subtle"
	"fmt"
	"hash"
	"strings"
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

var odfHashes = map[string]func() hash.Hash{"sha1": sha1.New, "sha256": sha256.New}

// Open gives a part as it was before it was encrypted: packed by deflate. A password is proved by the part's own checksum.
// The error is one of Closed, or says that the description is damaged, or is that of a cancelled ctx.
func (o *ODF) Open(ctx context.Context, data []byte, keys *Keys) ([]byte, error) {
	size, checksum := odfCiphers[o.Cipher], odfHashes[strings.TrimSuffix(o.Sum, "-1k")]
	switch {
	case size == 0, o.Derivation != "pbkdf2", checksum == nil || !strings.HasSuffix(o.Sum, "-1k"), odfHashes[o.StartKey] == nil:
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
		if subtle.ConstantTimeCompare(sum(checksum(), begin[:min(len(begin), sumBytes)]), o.Checksum) != 1 {
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
	return pbkdf2.Key(sha1.New, string(sum(odfHashes[o.StartKey](), []byte(password))), o.Salt, o.Spins, o.KeyBytes)
}

func decrypted(key, iv, data []byte) []byte {
	out := make([]byte, len(data))
	cipher.NewCBCDecrypter(aesOf(key), iv).CryptBlocks(out, data)
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
