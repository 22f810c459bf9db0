/* Lets one call of the system fail by which something is written below a folder: the n-th, in a way that is chosen.
 *
 * It is loaded before the C library (LD_PRELOAD) and told by `faults_arm` what to do. Calls are counted in their order:
 * writing, bringing to disk, cutting off, making, renaming and removing files.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST 10000

enum kind { WRITING = 1, BRINGING_TO_DISK = 2, CUTTING_OFF = 4, MAKING = 8, RENAMING = 16, REMOVING = 32 };

static char folder[PATH_MAX];
static int kinds;      /* which kinds of calls are counted */
static long failing;   /* the number of the call that fails; 0 for none */
static int error;      /* with which it fails; 0 for a write that stops in the middle */
static int lasting;    /* whether all that follow fail as well */
static long counted;   /* how many there were */
static long failed;    /* how many of them failed */
static unsigned char kind_of[MOST]; /* of which kind each was */

/* Begins to count anew. */
void faults_arm(const char *below, int of_kinds, long number, int with_error, int for_good)
{
    snprintf(folder, sizeof folder, "%s/", below);
    kinds = of_kinds;
    failing = number;
    error = with_error;
    lasting = for_good;
    counted = failed = 0;
}

/* Lets everything go well again. */
void faults_disarm(void) { failing = 0; lasting = 0; }
long faults_counted(void) { return counted; }
long faults_failed(void) { return failed; }
int faults_kind_of(long number) { return kind_of[number]; }

static int is_below(const char *path)
{
    return folder[0] && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int is_file_below(int file)
{
    char link[64], path[PATH_MAX];
    if (!folder[0])
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0)
        return 0;
    path[length] = 0;
    return is_below(path);
}

/* Whether this call is to fail. */
static int fails(enum kind kind)
{
    if (!(kinds & kind))
        return 0;
    if (counted < MOST)
        kind_of[counted] = kind;
    counted++;
    if (!failing || (lasting ? counted < failing : counted != failing))
        return 0;
    failed++;
    return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define FAIL_OR(kind, below, call)         \
    do {                                   \
        if ((below) && fails(kind)) {      \
            errno = error ? error : EIO;   \
            return -1;                     \
        }                                  \
        return call;                       \
    } while (0)

/* A write that fails, or, where there is no error, writes the first half only. */
#define WRITE_OR_FAIL(file, size, call, half) \
    do {                                      \
        if (is_file_below(file) && fails(WRITING)) { \
            if (!error && (size) > 1)         \
                return half;                  \
            errno = error ? error : ENOSPC;   \
            return -1;                        \
        }                                     \
        return call;                          \
    } while (0)

ssize_t write(int file, const void *data, size_t size)
{
    WRITE_OR_FAIL(file, size, REAL(write)(file, data, size), REAL(write)(file, data, size / 2));
}

ssize_t pwrite(int file, const void *data, size_t size, off_t at)
{
    WRITE_OR_FAIL(file, size, REAL(pwrite)(file, data, size, at), REAL(pwrite)(file, data, size / 2, at));
}

ssize_t pwrite64(int file, const void *data, size_t size, off64_t at)
{
    WRITE_OR_FAIL(file, size, REAL(pwrite64)(file, data, size, at), REAL(pwrite64)(file, data, size / 2, at));
}

ssize_t sendfile(int to, int from, off_t *at, size_t size)
{
    WRITE_OR_FAIL(to, size, REAL(sendfile)(to, from, at, size), REAL(sendfile)(to, from, at, size / 2));
}

ssize_t sendfile64(int to, int from, off64_t *at, size_t size)
{
    WRITE_OR_FAIL(to, size, REAL(sendfile64)(to, from, at, size), REAL(sendfile64)(to, from, at, size / 2));
}

ssize_t copy_file_range(int from, off64_t *at, int to, off64_t *there, size_t size, unsigned flags)
{
    WRITE_OR_FAIL(to, size, REAL(copy_file_range)(from, at, to, there, size, flags),
                  REAL(copy_file_range)(from, at, to, there, size / 2, flags));
}

int fsync(int file) { FAIL_OR(BRINGING_TO_DISK, is_file_below(file), REAL(fsync)(file)); }
int fdatasync(int file) { FAIL_OR(BRINGING_TO_DISK, is_file_below(file), REAL(fdatasync)(file)); }
int ftruncate(int file, off_t size) { FAIL_OR(CUTTING_OFF, is_file_below(file), REAL(ftruncate)(file, size)); }
int ftruncate64(int file, off64_t size) { FAIL_OR(CUTTING_OFF, is_file_below(file), REAL(ftruncate64)(file, size)); }
int rename(const char *from, const char *to) { FAIL_OR(RENAMING, is_below(to), REAL(rename)(from, to)); }
int unlink(const char *path) { FAIL_OR(REMOVING, is_below(path), REAL(unlink)(path)); }
int mkdir(const char *path, mode_t mode) { FAIL_OR(MAKING, is_below(path), REAL(mkdir)(path, mode)); }

#define OPEN(name)                                                                  \
    int name(const char *path, int flags, ...)                                      \
    {                                                                               \
        va_list rest;                                                               \
        va_start(rest, flags);                                                      \
        mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, mode_t) : 0;   \
        va_end(rest);                                                               \
        FAIL_OR(MAKING, (flags & O_CREAT) && is_below(path), REAL(name)(path, flags, mode)); \
    }

OPEN(open)
OPEN(open64)
