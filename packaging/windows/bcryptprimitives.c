/* Debian's wine 8 has no bcryptprimitives.dll, from which Go's runtime takes its random numbers. For tests only. */
#include <windows.h>
#include <ntsecapi.h>
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE to, SIZE_T n) { return SystemFunction036(to, (ULONG)n); }
