# Images that scripts load, for compiled modules.

from lxml.includes.tree cimport xmlNode


cdef dict image_attributes(xmlNode* node)
cdef xmlNode* first_image(xmlNode* node) noexcept
