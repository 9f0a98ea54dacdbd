/*
 * What the runtime does before Main, in fewer steps. The linker sends three of its calls here (--wrap); what is not handled goes on to it.
 *
 * Static fields: the runtime allocates one object for those of each type that has some (InitializeStatics in its StartupCodeHelpers), some
 * 6,000 here, each by itself among the objects that never move. That is 1,200 instructions each, more than all else that a short run does. Here
 * a piece of that heap is allocated as what the collector calls a free object, and the objects are cut off its front. What is left is a free
 * object again, so that the heap can be walked at any time. Only one thread runs managed code before Main, and then the pieces are given up.
 *
 * The heap: nearly every run needs more than a megabyte of young objects, which the collector makes usable in steps of 64 KB and Linux in
 * pages of 4 KB. Here the first region of the youngest generation begins with a page of 2 MB, and whatever grows after the start grows by such
 * pages, where Linux has them to give. The collector counts its own steps: what it does not count yet was never written.
 */

#include <sys/mman.h>

typedef struct
{
    unsigned flags;     /* the lower half is the size of an element, where there are elements */
    unsigned base_size; /* in bytes, with the word before the object */
} type;

typedef struct
{
    const type *type;
    unsigned long length; /* in bytes, behind this header */
} free_object;

enum
{
    HAS_ELEMENTS = 1 << 31, /* in type.flags */
    NEVER_MOVES = 64,       /* GC_ALLOC_PINNED_OBJECT_HEAP of the collector's gcinterface.h */
    OVERHEAD = 24,          /* of a free object: its header, and the word before each object */
    PIECE = 32 << 10,
    FIRST_STEP = 4 << 10,
    REGION = 4 << 20,
    LARGE_PAGE = 2 << 20
};

static const unsigned long heap_range = 16ul << 30; /* System.GC.RegionRange of the project file */

extern const type *g_pFreeObjectEEType;

void RhAllocateNewArray(const type *type, unsigned length, unsigned flags, void **result);
void __real_RhAllocateNewObject(const type *type, unsigned flags, void **result);
int __real___managed__Main(int count, char **arguments);
int __real__ZN15GCToOSInterface13VirtualCommitEPvmt(void *address, unsigned long size, unsigned short node);

static char *rest;         /* the free object that is left of the piece */
static unsigned long left; /* its bytes, OVERHEAD included */
static unsigned long heap; /* the start of the first region */
static int regions;
static int has_begun;

void __wrap_RhAllocateNewObject(const type *type, unsigned flags, void **result)
{
    unsigned long size = (type->base_size + 7ul) & ~7ul;
    if (has_begun || flags != NEVER_MOVES || (type->flags & HAS_ELEMENTS) || size > PIECE / 4)
    {
        __real_RhAllocateNewObject(type, flags, result);
        return;
    }

    if (left < size + OVERHEAD)
    {
        void *piece = 0;
        RhAllocateNewArray(g_pFreeObjectEEType, PIECE - OVERHEAD, NEVER_MOVES, &piece);
        if (!piece)
        {
            *result = 0;
            return;
        }

        rest = piece;
        left = PIECE;
    }

    free_object *made = (free_object *)rest;
    rest += size;
    left -= size;
    ((free_object *)rest)->type = g_pFreeObjectEEType;
    ((free_object *)rest)->length = left - OVERHEAD;
    made->length = 0;
    made->type = type;
    *result = made;
}

/* One mapping, as the collector's own steps will mark it: a page cannot span two. */
static int commit_large(unsigned long start, unsigned long end)
{
    if (mprotect((void *)start, end - start, PROT_READ | PROT_WRITE) != 0)
    {
        return 0;
    }

    (void)madvise((void *)start, end - start, MADV_DODUMP);
    (void)madvise((void *)start, end - start, MADV_HUGEPAGE);
    return 1;
}

/* GCToOSInterface::VirtualCommit(void *, size_t, uint16_t). Generations 2, 1 and 0 get their first regions in this order. */
int __wrap__ZN15GCToOSInterface13VirtualCommitEPvmt(void *address, unsigned long size, unsigned short node)
{
    unsigned long start = (unsigned long)address;
    unsigned long end = (start + size + LARGE_PAGE - 1) & -(unsigned long)LARGE_PAGE;
    if (!has_begun && size == FIRST_STEP && start % REGION == 0)
    {
        heap = heap ? heap : start;
        if (++regions == 3 && commit_large(start, end))
        {
            return 1;
        }
    }
    else if (has_begun && heap && start >= heap && end <= heap + heap_range && commit_large(start, end))
    {
        return 1;
    }

    return __real__ZN15GCToOSInterface13VirtualCommitEPvmt(address, size, node);
}

int __wrap___managed__Main(int count, char **arguments)
{
    has_begun = 1;
    return __real___managed__Main(count, arguments);
}
